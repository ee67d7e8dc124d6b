-- Sends the requests of a file one after the other and from the beginning again. The file holds them as they
-- go over the wire, with a NUL after each, so that wrk spends its time on sending.
local requests, last = {}, 0

function init(args)
  local file = assert(io.open(args[1], 'rb'))
  for whole in file:read('*a'):gmatch('%Z+') do
    requests[#requests + 1] = whole
  end
  file:close()
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'RESULT {"answers":%d,"refused":%d,"broken":%d,"microseconds":%d,"p50":%d,"p99":%d}',
    summary.requests, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    summary.duration, latency:percentile(50), latency:percentile(99)
  ))
end

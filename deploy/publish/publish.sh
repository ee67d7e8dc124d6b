#!/bin/sh
# A server that publishes by itself: it fetches what was pushed, and publishes when that is new or something has fallen due.
# publish-cong-tinh.timer runs it, as a user who may write /srv/cong-tinh and nothing else. What is pushed runs there; this script
# and the statistics endpoint are another clone, /opt/cong-tinh, which that user cannot write.
#   SITE_URL  where readers find the site       HOST  its web server: nginx, caddy or apache
set -eu
releases=${RELEASES:-/srv/cong-tinh}
project=${PROJECT:-$releases/project}
built=$releases/build/dist

cd "$project"
git pull --quiet --ff-only
commit=$(git rev-parse HEAD)
if [ "$commit" = "$(cat "$built.commit" 2>/dev/null || true)" ]; then
    answer=0
    npm run -s due -- --since "$(cat "$built.built-at")" || answer=$?
    # 4 is its way to say no.
    [ $answer -ne 4 ] || exit 0
    [ $answer -eq 0 ] || exit $answer
else
    npm ci --silent
fi
# A build that is not released in the end is not what readers have: then the next run does everything again.
rm -f "$built.commit"
npm run -s ci -- --host "$HOST" --url "$SITE_URL" --output "$built" --quiet
npm run -s release -- --output "$built" --to "$releases"
# Written before the last look: a web server that answers wrongly is not helped by the same release once more.
echo "$commit" > "$built.commit"
npm run -s verify -- "$SITE_URL" --manifest "$built.manifest.json" --quiet

#!/bin/sh
# All that the key of a build server may do on this one: put a built site into one folder, and release it. In ~/.ssh/authorized_keys
# of a user who may write the folder of releases and nothing else:
#   restrict,command="/opt/cong-tinh/deploy/publish/receive.sh" ssh-ed25519 AAAA… build server
set -eu
project=${PROJECT:-/opt/cong-tinh}
releases=${RELEASES:-/srv/cong-tinh}
# Where the public half of the key lies that signs the builds, if they are signed; see docs/verify.md.
key=${KEY:-/etc/cong-tinh/site-key.pub}
incoming=$releases/incoming

case ${SSH_ORIGINAL_COMMAND:-} in
"rsync --server "*)
    mkdir -p "$incoming"
    exec rrsync -wo "$incoming"
    ;;
release)
    cd "$project"
    if [ -e "$key" ]; then
        npm run -s verify -- "$incoming/dist" --manifest "$incoming/dist.manifest.json" --key "$key" --seen "$releases/dist.seen" --quiet
    fi
    exec npm run -s release -- --output "$incoming/dist" --to "$releases"
    ;;
*)
    echo 'Khoá này chỉ được gửi trang và xuất bản.' >&2
    exit 1
    ;;
esac

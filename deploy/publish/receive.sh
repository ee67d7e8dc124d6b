#!/bin/sh
# All that the key of a build server may do on this one: put a built site into one folder, and release it. In ~/.ssh/authorized_keys
# of a user who may write the folder of releases and nothing else:
#   restrict,command="/opt/cong-tinh/deploy/publish/receive.sh" ssh-ed25519 AAAA… build server
set -eu
umask 022
project=${PROJECT:-/opt/cong-tinh}
releases=${RELEASES:-/srv/cong-tinh}
# Where the public half of the key lies that signs the builds, if they are signed; see docs/verify.md.
key=${KEY:-/etc/cong-tinh/site-key.pub}
incoming=$releases/incoming

case ${SSH_ORIGINAL_COMMAND:-} in
"rsync --server "*)
    mkdir -p "$incoming"
    # Links are made harmless: one that leads out of the folder would be followed by the next files.
    exec rrsync -wo -munge "$incoming"
    ;;
release)
    # Whoever has the key can send while this runs. So what is looked at and released is a copy that no sender reaches, and of the
    # site alone: what a build that was cut short leaves beside it would be obeyed.
    copy=$(mktemp -d "$releases/received.XXXXXXXX")
    trap 'rm -rf "$copy"' EXIT
    trap 'exit 1' HUP INT TERM
    cp -RP "$incoming/dist" "$incoming/dist.manifest.json" "$copy"
    cd "$project"
    if [ -e "$key" ]; then
        npm run -s verify -- "$copy/dist" --manifest "$copy/dist.manifest.json" --key "$key" --seen "$releases/dist.seen" --quiet
    fi
    npm run -s release -- --output "$copy/dist" --to "$releases"
    ;;
*)
    echo 'Khoá này chỉ được gửi trang và xuất bản.' >&2
    exit 1
    ;;
esac

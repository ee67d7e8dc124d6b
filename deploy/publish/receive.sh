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
    # One after the other: what was found newer than all before must not be overtaken by them.
    exec 9>"$releases/incoming.lock"
    flock 9
    # What a release that was killed has left. A sender can make folders that nobody may write, and then they cannot be emptied.
    remove_copies() { chmod -R u+rwX "$releases"/received.?*/ 2>/dev/null || true; rm -rf "$releases"/received.?*/; }
    remove_copies
    trap remove_copies EXIT
    trap 'exit 1' HUP INT TERM
    copy=$(mktemp -d "$releases/received.XXXXXXXX")
    cp -RP "$incoming/dist" "$incoming/dist.manifest.json" "$copy"
    # A pipe would be read for ever.
    [ -f "$copy/dist.manifest.json" ]
    # A folder that this user may not look into is no sign that there is no key.
    if [ -d "${key%/*}" ] && [ ! -x "${key%/*}" ]; then
        echo "Không vào được ${key%/*} để tìm khoá công khai. Hãy cho người dùng này quyền vào thư mục đó." >&2
        exit 1
    fi
    cd "$project"
    if [ -e "$key" ] || [ -L "$key" ]; then
        npm run -s verify -- "$copy/dist" --manifest "$copy/dist.manifest.json" --key "$key" --seen "$releases/dist.seen" --quiet
    fi
    npm run -s release -- --output "$copy/dist" --to "$releases"
    ;;
*)
    echo 'Khoá này chỉ được gửi trang và xuất bản.' >&2
    exit 1
    ;;
esac

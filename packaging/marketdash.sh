#!/bin/sh
# The command line, on the app's own runtime. May be linked to from anywhere.
resources=$(dirname "$(dirname "$(readlink -f "$0")")")
if [ -x "$resources/node/bin/node" ]; then
  # A package of development brings a Node beside an older runtime.
  portable=$(dirname "$resources")/Marketdash-data
  if [ -d "$portable" ]; then export MARKETDASH_LIBRARY="${MARKETDASH_LIBRARY:-$portable/library}"; fi
  exec "$resources/node/bin/node" "$resources/app.asar.unpacked/out/main/cli.js" "$@"
fi
if [ "$(uname)" = Darwin ]; then
  exec "$resources/../MacOS/Marketdash" --log-level=3 --command-line -- "$@"
fi
# No window opens and no page is shown. Chromium starts for root only without its sandbox, which is for pages.
sandbox=
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox
exec "$resources/../marketdash-app" $sandbox --ozone-platform=headless --disable-gpu --log-level=3 --command-line -- "$@"

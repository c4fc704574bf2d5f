#!/bin/sh
# Chromium for the tests of the pages: installed by apt where there is none and this machine lets us.
set -eu
if [ -n "${FIRSTHAND_CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing Chromium for the tests of the pages"
  (apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium fonts-noto-core) >/dev/null ||
    echo "CHROMIUM COULD NOT BE INSTALLED: the tests of the pages in a browser will be left out"
else
  echo "THERE IS NO CHROMIUM: the tests of the pages in a browser will be left out (apt-get install chromium)"
fi

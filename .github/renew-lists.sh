#!/usr/bin/env bash
# Fetches the Consolidated Screening List and imports it. What the workflow "lists" runs; by hand it does the same.
#   renew-lists.sh REPORT [FACTS]   REPORT: folder for what happened; FACTS: the snapshot to renew, else the committed one
# Ends with 0 (see REPORT/words.txt for what changed), or with 2 and a sentence where the list is not taken.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
report=${1:?name a folder for the report}
facts=${2:-src/lists/facts}
# The test asks a server of its own.
url=${LISTS_URL:-https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv}
protocol=${LISTS_PROTOCOL:-https}
most_bytes=67108864

refuse() {
  echo "lists not renewed: $*" >&2
  exit 2
}

mkdir -p "$report"
list=$report/consolidated.csv
# A redirect is not followed: where the list stands is for a person to say.
answer=$(curl --silent --show-error --proto "=$protocol" --retry 2 --max-time 600 --max-filesize "$most_bytes" \
  --remote-time --output "$list" --write-out '%{http_code} %{redirect_url}' "$url") || refuse "$url could not be read"
read -r status redirect <<<"$answer"
[ -z "$redirect" ] || refuse "$url sends the request on to $redirect"
[ "$status" = 200 ] || refuse "$url answered $status"

node src/cli/run.mjs lists import "$list" --from "$facts" --to "$facts" \
  >"$report/changes.jsonl" 2>"$report/words.txt" || refuse "$(tail -n 5 "$report/words.txt")"
cat "$report/words.txt"

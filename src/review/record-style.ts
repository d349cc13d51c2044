/** Style of the printed record: it goes into the saved file as it is, so it stands here and in no style sheet. */
export const RECORD_STYLE = `
  .record-page { font: 10pt/1.4 system-ui, sans-serif; color: #1b1b1f; background: #fff; }
  .record-page h1 { font-size: 1.5rem; margin: 0 0 1rem; }
  .record-page h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; break-after: avoid; }
  .record-page dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: 0; }
  .record-page dt { color: #55565e; }
  .record-page dd { margin: 0; overflow-wrap: anywhere; }
  .record-page table { border-collapse: collapse; width: 100%; }
  .record-page thead { display: table-header-group; }
  .record-page th, .record-page td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #d5d5dc; }
  .record-page td { overflow-wrap: anywhere; }
  .record-page .soft { color: #55565e; font-size: .9em; }
  .record-page .rows td:first-child, .record-page .rows td:last-child { white-space: nowrap; }
  .record-page .rows td:nth-child(2) { width: 100%; }
  .record-page table:not(.rows) td + td { white-space: nowrap; }
  .record-page .match { margin-block: .2rem; margin-inline-start: .75rem; padding-inline-start: .5rem; border-inline-start: 2px solid #8a8a94; }
  .record-page tr { break-inside: avoid; }
  .record-page .listed td:last-child, .record-page .not-screened td:last-child { font-weight: 700; }
  .record-page .statements { border: 1px solid #8a8a94; padding: .5rem 1rem; margin: 1rem 0; break-inside: avoid; }
  @page { margin: 15mm; }
`;

/** Beside it, where the record stands alone in a file. */
export const RECORD_FILE_STYLE = `
  :root { color-scheme: light; }
  body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
  @media print { body { margin: 0; max-width: none; padding: 0; } }
`;

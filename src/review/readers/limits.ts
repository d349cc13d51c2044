/** Bounds on what a file may ask of this computer. Beyond them a file is refused in words, and the others go on. */
export const LIMITS = {
  /** Bytes of one input file. */
  fileBytes: 200 * 1024 * 1024,
  /** Bytes that all entries of one archive (ZIP, XLSX, DOCX) may unpack to. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Bytes of the arrays that pdf.js makes to open a PDF, for one page of it, and for all that is attached to it. */
  pdfBytes: 1024 * 1024 * 1024,
  /** Files in one archive, and all files packed in one input. */
  entries: 10_000,
  /** Bytes of all files packed in one input, at any depth. */
  packedBytes: 1024 * 1024 * 1024,
  /** Files within files: of archives, messages and documents. */
  depth: 3,
  /** Elements of an HTML document within each other. */
  nesting: 10_000,
  pages: 500,
  rows: 100_000,
  columns: 2_000,
  /**
   * Cells of one file that it claims without writing them: empty ones before one that stands far out, repeated ones, those
   * under a tall one; one with text counts several times. Rows and columns are each bounded, but their product is 200
   * million cells, which a kilobyte can claim and which take gigabytes. A sheet of 100,000 rows and 20 columns that is
   * said once and repeated claims eight millions; others claim far less.
   */
  claimedCells: 10_000_000,
  /** UTF-16 units of one line of any file; of a CSV file's record before it is taken to pieces. */
  lineUnits: 1_000_000,
} as const;

const MAX_NAME = 120;

/** Brands as a page's markup has them, those of JSON-LD still escaped: as names, each once. */
export function tidyBrands(brands: readonly string[]): string[] {
  const names = brands.map((each) => unescaped(each).replace(/\s+/g, ' ').trim().slice(0, MAX_NAME));
  return [...new Set(names)].filter((name) => name !== '' && !/^https?:/.test(name));
}

/** What is no JSON string stays as it is. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return quoted;
  }
}

/** A pattern of the field names that only the content script's own interfaces have. */
export function privateNames(root: string): RegExp;

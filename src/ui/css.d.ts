/** A style sheet: bundled beside the script, or its text where imported `with { type: 'text' }`. */
declare module '*.css' {
  const text: string;
  export default text;
}

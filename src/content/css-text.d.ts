declare module '*.css' {
  /** The sheet's text: imported `with { type: 'text' }`. */
  const text: string;
  export default text;
}

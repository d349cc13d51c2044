/** A style sheet, bundled beside the script. */
declare module '*.css';

/** A style sheet as text, as Vite understands it by itself and esbuild through tools/support/styles-as-text.mjs. */
declare module '*.css?raw' {
  const styles: string;
  export default styles;
}

declare module "virtual:linter-worker" {
  /** The address of the worker that lints, below the base of the site. */
  const file: string;
  export default file;
}

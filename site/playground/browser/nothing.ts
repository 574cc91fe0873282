/** Stands for modules of Node that are imported in passing, by code that the page never calls. */
export default {};

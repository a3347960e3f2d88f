export { probability, scoreTrees, type Trees } from '../trees/trees.ts';

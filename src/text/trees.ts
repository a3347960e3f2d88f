export * from '../trees/forest.ts';
export * from '../trees/trees.ts';

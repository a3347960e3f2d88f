export * from '../trees/trees.ts';

import { join } from 'node:path';

/**
 * One jest configuration for every project: native ES modules, swc strips the types.
 * `decorators` for NestJS, `react` for components in jsdom.
 */
export const esm = (name, { decorators = false, react = false } = {}) => ({
  displayName: name,
  passWithNoTests: true,
  // Suites run side by side on machines of two cores: a test that waits for its turn is not one that hangs.
  testTimeout: 30_000,
  reporters: ['default', [join(import.meta.dirname, 'jest.results.mjs'), { project: name }]],
  testEnvironment: react ? 'jsdom' : 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.(css|svg|woff2)$': '<rootDir>/../../jest.empty.mjs' },
  testEnvironmentOptions: {
    customExportConditions: react
      ? ['@tandem/source', 'browser', 'import', 'default']
      : ['@tandem/source', 'node', 'node-addons'],
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators, tsx: react },
          transform: {
            ...(decorators ? { legacyDecorator: true, decoratorMetadata: true } : {}),
            ...(react ? { react: { runtime: 'automatic' } } : {}),
          },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
});

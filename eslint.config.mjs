import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Imports go down only (docs/decisions/0002-imports-go-down.md). */
const LAYERS = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:rules', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:core', onlyDependOnLibsWithTags: ['type:rules', 'type:domain'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:core', 'type:rules', 'type:domain'] },
  {
    sourceTag: 'type:store',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:core', 'type:rules', 'type:domain', 'type:testing'],
  },
  { sourceTag: 'type:queue', onlyDependOnLibsWithTags: ['type:contracts', 'type:domain', 'type:testing'] },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:ui', 'type:contracts', 'type:core', 'type:rules', 'type:domain'],
  },
  { sourceTag: 'type:local-postgres', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:local-postgres'] },
  { sourceTag: 'type:content', onlyDependOnLibsWithTags: ['type:core', 'type:rules', 'type:domain'] },
  {
    sourceTag: 'type:engine',
    onlyDependOnLibsWithTags: [
      'type:store',
      'type:queue',
      'type:contracts',
      'type:core',
      'type:rules',
      'type:domain',
      'type:testing',
    ],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:ui', 'type:contracts', 'type:core', 'type:rules', 'type:domain'],
  },
  {
    sourceTag: 'type:local',
    onlyDependOnLibsWithTags: ['type:store', 'type:local-postgres', 'type:testing'],
  },
  {
    sourceTag: 'type:journeys',
    onlyDependOnLibsWithTags: [
      'type:store',
      'type:contracts',
      'type:core',
      'type:rules',
      'type:domain',
      'type:testing',
      'type:local-postgres',
    ],
  },
  {
    sourceTag: 'type:bench',
    onlyDependOnLibsWithTags: [
      'type:store',
      'type:queue',
      'type:contracts',
      'type:core',
      'type:rules',
      'type:domain',
      'type:testing',
      'type:local-postgres',
    ],
  },
];

const OUTSIDE = [
  '@nestjs/*',
  '@mikro-orm/*',
  'bullmq',
  'ioredis',
  'pg',
  'fastify',
  '@fastify/*',
  'react',
  'react-dom',
  '@mantine/*',
  '@rjsf/*',
  'node:*',
  'fs',
  'path',
];
/** The core decides; it talks to nothing outside. */
const PURE = ['type:domain', 'type:rules', 'type:core'].map((sourceTag) => ({
  sourceTag,
  bannedExternalImports: OUTSIDE,
}));

export default ts.config(
  {
    ignores: [
      '**/dist',
      '**/out-tsc',
      '**/node_modules',
      '.nx',
      '.data',
      '**/*.gen.ts',
      '**/fixtures/broken/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  prettier,
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.tsx', '**/src/**', '**/jest.setup.mjs', '**/public/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  { files: ['**/*.spec.ts', '**/*.spec.tsx'], languageOptions: { globals: { ...globals.jest } } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: [...LAYERS, ...PURE] },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in src/config only.' },
      ],
      eqeqeq: ['error', 'always'],
    },
  },
  // Settings are read once, where the program begins.
  {
    files: [
      '**/src/config/**',
      '**/src/bootstrap/**',
      '**/fixtures/**',
      '**/*.spec.ts',
      '**/*.spec.tsx',
      '**/src/environment.ts',
      '**/running/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  // Nest reads the types of constructor parameters at run time.
  {
    files: ['**/*.module.ts', '**/*.controller.ts', '**/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);

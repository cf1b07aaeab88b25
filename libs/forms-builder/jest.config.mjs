import { esm } from '../../jest.preset.mjs';
export default { ...esm('forms-builder', { react: true }), setupFiles: ['<rootDir>/jest.setup.mjs'] };

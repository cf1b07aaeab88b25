import { esm } from '../../jest.preset.mjs';
import { together } from '../../jest.together.mjs';
const config = { ...esm('forms-builder', { react: true }), setupFiles: ['<rootDir>/jest.setup.mjs'] };
export default together(import.meta.dirname, config, { groups: 3, alone: ['studio/form-menu'] });

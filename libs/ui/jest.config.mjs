import { esm } from '../../jest.preset.mjs';
import { together } from '../../jest.together.mjs';
const config = { ...esm('ui', { react: true }), setupFiles: ['<rootDir>/jest.setup.mjs'] };
export default together(import.meta.dirname, config, { groups: 1 });

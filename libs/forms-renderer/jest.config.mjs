import { esm } from '../../jest.preset.mjs';
export default { ...esm('forms-renderer', { react: true }), setupFiles: ['<rootDir>/jest.setup.mjs'] };

import { esm } from '../../jest.preset.mjs';
export default { ...esm('ui', { react: true }), setupFiles: ['<rootDir>/jest.setup.mjs'] };

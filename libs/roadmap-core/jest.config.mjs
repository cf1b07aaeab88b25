import { esm } from '../../jest.preset.mjs';
export default esm('roadmap-core');

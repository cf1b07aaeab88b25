import { esm } from '../../jest.preset.mjs';
export default esm('monitoring-core');

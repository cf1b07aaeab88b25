import { esm } from '../../jest.preset.mjs';
export default { ...esm('journeys'), testSequencer: '<rootDir>/longest-first.mjs' };

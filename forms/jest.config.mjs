import { esm } from '../jest.preset.mjs';
import { together } from '../jest.together.mjs';
export default together(import.meta.dirname, esm('forms'), { groups: 1 });

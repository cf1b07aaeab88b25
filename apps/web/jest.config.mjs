import { esm } from '../../jest.preset.mjs';
import { together } from '../../jest.together.mjs';
export default together(import.meta.dirname, esm('web', { react: true }), { groups: 3 });

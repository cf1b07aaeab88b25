import { esm } from '../../jest.preset.mjs';
import { together } from '../../jest.together.mjs';

const config = esm('web', { react: true });
// As `vite.config.ts` has it: what workbooks are zipped by makes no workers.
const moduleNameMapper = {
  ...config.moduleNameMapper,
  '^fflate$': '<rootDir>/src/shared/format/zip-here.ts',
};
export default together(
  import.meta.dirname,
  { ...config, moduleNameMapper },
  { groups: 3, alone: ['control/campaign-page'] },
);

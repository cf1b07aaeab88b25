import { configure } from '@testing-library/react';

/** What comes a moment later comes later still where other suites take the processor. */
configure({ asyncUtilTimeout: 10_000 });

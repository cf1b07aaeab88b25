/** For specs only: databases, Redis, a browser, office documents good and bad. */
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './create-test-database.js';
export { chromiumPath, redisUrl } from './environment.js';
export { findAccessibilityFaults, type AccessibilityFault } from './find-accessibility-faults.js';
export { HEADING, makeDocx, makeXlsx, manyRows, outside, type OfficeOptions } from './make-office.js';
export { openBrowser } from './open-browser.js';

/** For specs only: databases, Redis, a browser. */
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './create-test-database.js';
export { chromiumPath, redisUrl } from './environment.js';
export { findAccessibilityFaults, type AccessibilityFault } from './find-accessibility-faults.js';
export { openBrowser } from './open-browser.js';

export { CheckTab as default } from './check-tab.js';
export { useSelfCheck } from './use-self-check.js';
export { countIssues, type IssueCount } from './count-issues.js';

export { PublishFlow as default } from './publish-flow.js';

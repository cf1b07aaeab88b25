export { PublishFlow as default, type PublishFlowProps } from './publish-flow.js';

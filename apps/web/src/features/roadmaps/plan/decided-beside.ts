/** Who decides about a plan decides beside the plan above it, where his remarks are. */
export const DECIDED_BESIDE = /^(ROADMAP\.(RETURN|AGREE|AGREE_WITH_REMARKS)|GROUP\..*)$/u;

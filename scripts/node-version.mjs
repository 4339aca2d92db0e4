// Says what is wrong with a Node that is too old. Written for old Nodes to read.

const OLDEST = 20;

/**
 * The message for a Node that is too old, or undefined.
 * @param {string} version - such as `v18.20.4`
 */
export function nodeProblem(version) {
  const major = Number(version.replace('v', '').split('.')[0]);
  return major < OLDEST ? `Clientele needs Node ${OLDEST} or newer; this is ${version}.` : undefined;
}

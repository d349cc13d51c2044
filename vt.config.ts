export default { test: { include: ['*.tmp.test.ts'] } };

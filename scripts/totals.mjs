// Prints the totals of a test run in one line, from Vitest's JSON report.
import { readFileSync } from 'node:fs'

const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
)
// A file that fails to load holds no test that could fail: count it as one.
const failed = success ? 0 : Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0, 1)
console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`)
process.exitCode = numPassedTests > 0 && failed === 0 ? 0 : 1

// Holds the API's description against the OpenAPI specification and against its own examples.
import { createConfig, formatProblems, lint } from '@redocly/openapi-core';

const document = process.argv[2];
const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    // an address without a host is right for a description that every wiki serves itself
    'no-server-example.com': 'off',
    // GET /me/proposals beside GET /me, GET /articles/{title}/links beside others: templates never clash with words here
    'no-ambiguous-paths': 'error',
    'operation-4xx-response': 'error',
    'operation-description': 'off',
  },
});
const problems = await lint({ ref: document, config });
formatProblems(problems, { format: 'stylish', totals: { errors: problems.length, warnings: 0, ignored: 0 } });
process.exit(problems.length === 0 ? 0 : 1);

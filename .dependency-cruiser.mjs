/**
 * The dependency rule: arrows point inward only. One rule per row of the table in README.md ("How the
 * code is laid out"); test/infra/boundaries.test.ts sees each of them fire.
 */
const own = (...folders) => `^(${folders.join('|')})/`;
const packages = 'node_modules';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: ['^shared/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'events-know-the-domain-only',
      severity: 'error',
      from: { path: '^events/' },
      to: { pathNot: ['^events/', '^shared/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'ports-know-domain-and-events',
      severity: 'error',
      from: { path: '^shared/ports/' },
      to: { pathNot: ['^shared/(ports|domain)/', '^events/'] },
    },
    {
      name: 'records-know-ports-domain-and-events',
      severity: 'error',
      from: { path: '^shared/records/' },
      to: {
        pathNot: [
          '^shared/(records|ports|domain)/',
          '^events/',
          'node_modules/zod/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'adapters-know-no-use-case',
      severity: 'error',
      from: { path: '^shared/adapters/' },
      to: { path: [own('functions', 'infra', 'test'), '^shared/(records|runtime)/'] },
    },
    {
      name: 'adapters-of-one-port-know-no-other',
      severity: 'error',
      from: { path: '^shared/adapters/([^/]+)/' },
      to: { path: '^shared/adapters/[^/]+/', pathNot: ['^shared/adapters/($1|embedded)/'] },
    },
    {
      name: 'runtime-knows-no-domain-word',
      severity: 'error',
      from: { path: '^shared/runtime/' },
      to: { pathNot: ['^shared/runtime/', 'node_modules/(zod|@types/aws-lambda)/'] },
    },
    {
      name: 'use-cases-know-no-adapter',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(cloud|[^/]+/(index|config))\\.ts$' },
      to: {
        path: ['^shared/(adapters|runtime)/', own('infra', 'test'), packages],
        pathNot: ['node_modules/(hono|zod)/'],
      },
    },
    {
      name: 'functions-know-no-other-function',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: ['^functions/$1/', '^functions/cloud\\.ts$'] },
    },
    {
      name: 'config-is-a-schema',
      severity: 'error',
      from: { path: '^functions/[^/]+/config\\.ts$' },
      to: { pathNot: ['node_modules/zod/', '^shared/runtime/environment\\.ts$'] },
    },
    {
      name: 'compositions-are-imported-by-nobody',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^functions/[^/]+/index\\.ts$' },
    },
    {
      name: 'cloud-bundles-code-by-path',
      severity: 'error',
      from: { path: '^infra/(app\\.ts|wiring\\.ts|stacks/|constructs/)' },
      to: {
        path: own('functions', 'shared', 'infra/local', 'test'),
        pathNot: ['^functions/[^/]+/config\\.ts$', '^shared/domain/keys-of\\.ts$'],
      },
    },
    {
      name: 'simulator-is-an-independent-judge',
      severity: 'error',
      from: { path: '^infra/local/simulator/' },
      to: { path: own('functions', 'shared', 'events', 'test') },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: { path: own('infra', 'functions', 'shared', 'events') },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^node:sqlite$' },
    },
  ],
  options: {
    doNotFollow: { path: packages },
    exclude: { path: '^(events/samples|cdk\\.out|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};

export default {
  good: [
    "type Stage = 'open' | 'closed';",
    'interface Inbox { id: string }',
    'class Permits {}',
    'interface IdentityCard { id: string }',
  ],
  bad: [
    "enum Stage { Open = 'open' }",
    'interface IPermits { id: string }',
    'class PermitsImpl {}',
    'class CaseManager {}',
    'class BaseService {}',
  ],
};

const jsx = (code) => ({ code, filename: 'example.tsx', languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } });

export default {
  good: [
    jsx("const page = <Page title={t('desk.title')}>{t('desk.lead')}</Page>;"),
    jsx('const mark = <span aria-hidden="true">✓</span>;'),
    jsx('const name = <span>Homeward</span>;'),
    jsx('const kind = <Button kind="main">{words}</Button>;'),
  ],
  bad: [
    jsx('const page = <Page title="Duty desk">{words}</Page>;'),
    jsx('const page = <p>值班台</p>;'),
    jsx('const page = <p>Duty desk</p>;'),
    jsx("const page = <p>{'Duty desk'}</p>;"),
  ],
};

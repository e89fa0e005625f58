/** What Python workflows leave out of a copy of the code, at every level. Clients rely on the list as it is. */
export const PYTHON_EXCLUDES = [
  ...['.aws-sam', '.chalice', '.git', '.gitignore'],
  ...['*.pyc', '__pycache__', '*.so', '.Python', '*.egg-info', '*.egg'],
  ...['pip-log.txt', 'pip-delete-this-directory.txt'],
  ...['htmlcov', '.tox', '.nox', '.coverage', '.cache', '.pytest_cache'],
  ...['.python-version', '.mypy_cache', '.dmypy.json', '.pyre'],
  ...['.env', '.venv', 'venv', 'venv.bak', 'env.bak', 'ENV', 'env'],
  ...['.vscode', '.idea'],
] as const

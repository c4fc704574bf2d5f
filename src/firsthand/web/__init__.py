"""The analyst's pages.

| file or folder | does |
| --- | --- |
| `app` | the application, put together |
| `desk` | what the pages read from: the store, its knowledge base, its catalogue |
| `asked` | the filters that an address asks for |
| `work` | long work, done by another process while the pages go on |
| `reviewing`, `review_order` | what a reviewer sees next, and what becomes of a judgement |
| `typed_words` | words typed into a form, found in the text |
| `rendering` | one form, served as a page and as its JSON twin |
| `errors` | what goes wrong, as a page or as JSON of one line |
| `serving` | the server process |
| `pages/` | one file a page: from an address to a form |
| `drawing/` | places of what the server draws: trees, time axes, routes |
| `templates/` | one file a page: from a form to HTML |
| `security/` | users, sessions, and what a request may do |
| `static/` | scripts, styles and borders, built from `frontend/` |
"""

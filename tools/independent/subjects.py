"""Whom a content is about: Specs/content.md 1."""

SUBJECTS = ("order", "worker", "party")


def subjects_of(content):
    return {name: content[name] for name in SUBJECTS if name in content}

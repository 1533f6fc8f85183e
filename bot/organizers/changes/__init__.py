"""Changes of case files: kept with how it was before, shown, approved where they are news, undone."""

print("feri")

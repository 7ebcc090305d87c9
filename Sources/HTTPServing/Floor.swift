// placeholder while the floor is laid

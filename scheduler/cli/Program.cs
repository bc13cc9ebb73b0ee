Console.WriteLine("inspection");
